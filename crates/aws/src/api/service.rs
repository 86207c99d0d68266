//! What differs between services.

use crate::fault::Fault;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Service {
    /// What permissions begin with.
    prefix: &'static str,
    /// In its address and in signatures.
    pub(super) name: &'static str,
    /// What `AWS_ENDPOINT_URL_` goes on with.
    variable: &'static str,
    pub(super) protocol: Protocol,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protocol {
    Json { target: &'static str, version: &'static str },
    Query { version: &'static str },
    Rest,
}

#[rustfmt::skip]
const SERVICES: [Service; 9] = [
    Service { prefix: "cloudformation", name: "cloudformation", variable: "CLOUDFORMATION", protocol: Protocol::Query { version: "2010-05-15" } },
    Service { prefix: "cloudwatch", name: "monitoring", variable: "CLOUDWATCH", protocol: Protocol::Json { target: "GraniteServiceVersion20100801", version: "1.0" } },
    Service { prefix: "glue", name: "glue", variable: "GLUE", protocol: Protocol::Json { target: "AWSGlue", version: "1.1" } },
    Service { prefix: "lambda", name: "lambda", variable: "LAMBDA", protocol: Protocol::Rest },
    Service { prefix: "logs", name: "logs", variable: "CLOUDWATCH_LOGS", protocol: Protocol::Json { target: "Logs_20140328", version: "1.1" } },
    Service { prefix: "scheduler", name: "scheduler", variable: "SCHEDULER", protocol: Protocol::Rest },
    Service { prefix: "sns", name: "sns", variable: "SNS", protocol: Protocol::Query { version: "2010-03-31" } },
    Service { prefix: "sqs", name: "sqs", variable: "SQS", protocol: Protocol::Json { target: "AmazonSQS", version: "1.0" } },
    Service { prefix: "states", name: "states", variable: "SFN", protocol: Protocol::Json { target: "AWSStepFunctions", version: "1.0" } },
];

impl Service {
    /// The service and the operation of a permission.
    pub(super) fn of(action: &str) -> Result<(Self, &str), Fault> {
        let (prefix, operation) = action.split_once(':').unwrap_or_default();
        let service = SERVICES.into_iter().find(|service| service.prefix == prefix);
        let service = service.ok_or_else(|| Fault::own(format!("{action} is of no service known here")))?;
        Ok((service, operation))
    }

    pub(super) fn endpoint(self, region: &str) -> String {
        let own = ["AWS_ENDPOINT_URL_", "AWS_ENDPOINT_URL"].into_iter().find_map(|name| {
            let name = if name.ends_with('_') { format!("{name}{}", self.variable) } else { name.to_owned() };
            std::env::var(name).ok().filter(|url| !url.is_empty())
        });
        own.map_or_else(|| self.public_endpoint(region), |url| url.trim_end_matches('/').to_owned())
    }

    fn public_endpoint(self, region: &str) -> String {
        let domain = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
        format!("https://{}.{region}.{domain}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_service_has_an_address_in_each_partition() {
        let address =
            |action: &str, region: &str| Service::of(action).expect("known").0.public_endpoint(region);
        assert_eq!(
            address("cloudwatch:DescribeAlarms", "ca-central-1"),
            "https://monitoring.ca-central-1.amazonaws.com"
        );
        assert_eq!(
            address("sqs:GetQueueAttributes", "cn-north-1"),
            "https://sqs.cn-north-1.amazonaws.com.cn"
        );
        assert!(Service::of("iam:CreateUser").is_err());
    }
}
