//! What services answer.

use serde_json::Value;

use super::xml;
use crate::fault::Fault;

pub(super) fn json(body: &[u8]) -> Result<Value, Fault> {
    serde_json::from_slice(body).map_err(|error| Fault::own(format!("the answer is no JSON: {error}")))
}

/// From an answer that is none: JSON with a type in it or in a header, or XML.
pub(super) fn fault(status: u16, error_type: Option<&str>, body: &[u8]) -> Fault {
    let json: Option<Value> = serde_json::from_slice(body).ok();
    let text = |name: &str| json.as_ref().and_then(|json| json[name].as_str()).map(str::to_owned);
    let of_json = || error_type.map(str::to_owned).or_else(|| text("__type")).or_else(|| text("code"));
    let xml = xml::read(body).ok();
    let of_xml = |name: &str| xml.as_ref().and_then(|xml| xml.find(name)).map(|found| found.text.clone());
    let code = of_json().or_else(|| of_xml("Code")).map(|code| plain(&code));
    let message = text("message").or_else(|| text("Message")).or_else(|| of_xml("Message"));
    Fault {
        code: code.or_else(|| Some(status.to_string())),
        message: message.unwrap_or_else(|| format!("status {status}")),
    }
}

/// `com.amazonaws.sqs#QueueDoesNotExist`, and `ThrottlingException:http://…` as headers have it.
fn plain(code: &str) -> String {
    let code = code.rsplit('#').next().unwrap_or(code);
    code.split(':').next().unwrap_or(code).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_read_in_each_form() {
        let check = |error_type: Option<&str>, body: &str, expected: &str| {
            assert_eq!(fault(400, error_type, body.as_bytes()).to_string(), expected);
        };
        check(
            None,
            r#"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"no such queue"}"#,
            "QueueDoesNotExist: no such queue",
        );
        check(
            Some("ResourceNotFoundException:http://internal/"),
            r#"{"Message":"Function not found","Type":"User"}"#,
            "ResourceNotFoundException: Function not found",
        );
        check(
            None,
            "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>no stack</Message></Error></ErrorResponse>",
            "ValidationError: no stack",
        );
        check(None, "<html>", "400: status 400");
    }
}
