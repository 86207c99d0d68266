"""Works out the template for every combination of what its conditions ask, and looks for what must hold in each.

Argument: the template. What does not hold is a line of standard error, and the exit code is 1.
"""

import itertools
import re
import sys

import yaml

KEY = "arn:aws:kms:ca-central-1:123456789012:key/0000"
CHOICES = {
    "AlarmEmail": ["", "me@example.org"],
    "Architecture": ["x86_64", "arm64"],
    "CertificateArn": ["", "arn:aws:acm:us-east-1:123456789012:certificate/0000"],
    "CloudFront": ["yes", "no"],
    "Dashboard": ["yes", "no"],
    "DomainName": ["", "data.example.org"],
    "KmsKeyArn": ["", KEY],
    "MonthlyBudget": [0, 50],
    "Runs": ["function", "task"],
    "Tracing": ["yes", "no"],
    "WebAclArn": ["", "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/0000"],
}
# Where the key has to be named, by type: a path of properties.
KEYED = {
    "AWS::Lambda::Function": ["KmsKeyArn"],
    "AWS::Logs::LogGroup": ["KmsKeyId"],
    "AWS::SQS::Queue": ["KmsMasterKeyId"],
    "AWS::SNS::Topic": ["KmsMasterKeyId"],
    "AWS::StepFunctions::StateMachine": ["EncryptionConfiguration", "KmsKeyId"],
    "AWS::ECS::Cluster": ["Configuration", "ManagedStorageConfiguration", "FargateEphemeralStorageKmsKeyId"],
    "AWS::Athena::WorkGroup": ["WorkGroupConfiguration", "ResultConfiguration", "EncryptionConfiguration", "KmsKey"],
    "AWS::S3::Bucket": [
        "BucketEncryption", "ServerSideEncryptionConfiguration", 0, "ServerSideEncryptionByDefault", "KMSMasterKeyID",
    ],
}
# It fetches an image and hands lines on.
WITHOUT_KEY = {"TaskStartRole"}
PAID_BY_THE_HOUR = {"AWS::EC2::NatGateway", "AWS::ECS::Service", "AWS::ElasticLoadBalancingV2::LoadBalancer"}
NOTHING = object()


class Loader(yaml.SafeLoader):
    """With CloudFormation's short forms."""


def tagged(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


Loader.add_multi_constructor("!", tagged)


class Stack:
    """The template with values for its parameters."""

    def __init__(self, template, values):
        self.template = template
        defaults = {name: asked.get("Default", "given") for name, asked in template["Parameters"].items()}
        self.values = defaults | values
        self.names = set()
        self.resources = {}
        present = {
            name: resource
            for name, resource in template["Resources"].items()
            if "Condition" not in resource or self.holds(resource["Condition"])
        }
        self.known = set(present) | set(self.values)
        self.resources = {name: self.resolved(resource) for name, resource in present.items()}
        self.outputs = [
            self.resolved(output["Value"])
            for output in template["Outputs"].values()
            if "Condition" not in output or self.holds(output["Condition"])
        ]
        for resource in present.values():
            depends = resource.get("DependsOn", [])
            self.names |= {depends} if isinstance(depends, str) else set(depends)

    def holds(self, name):
        return self.is_true(self.template["Conditions"][name])

    def is_true(self, condition):
        ((kind, parts),) = condition.items()
        if kind == "Condition":
            return self.holds(parts)
        if kind == "Fn::Equals":
            left, right = (self.resolved(part) for part in parts)
            return str(left) == str(right)
        if kind == "Fn::Not":
            return not self.is_true(parts[0])
        return {"Fn::And": all, "Fn::Or": any}[kind](self.is_true(part) for part in parts)

    def resolved(self, value):
        if isinstance(value, list):
            return [found for found in map(self.resolved, value) if found is not NOTHING]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            ((kind, argument),) = value.items()
            if kind == "Ref":
                return self.reference(argument)
            if kind == "Fn::If":
                name, then, otherwise = argument
                return self.resolved(then if self.holds(name) else otherwise)
            if kind == "Fn::GetAtt":
                self.names.add(argument.split(".")[0])
                return f"<{argument}>"
            if kind == "Fn::Sub":
                names = re.findall(r"\$\{([A-Za-z0-9:]+)(?:\.[A-Za-z]+)?\}", argument)
                self.names |= {name for name in names if not name.startswith("AWS::")}
                return argument
        found = {name: self.resolved(part) for name, part in value.items()}
        return {name: part for name, part in found.items() if part is not NOTHING}

    def reference(self, name):
        if name == "AWS::NoValue":
            return NOTHING
        if name.startswith("AWS::"):
            return name
        self.names.add(name)
        return self.values.get(name, f"<{name}>")

    def of_type(self, kind):
        return {name: found["Properties"] for name, found in self.resources.items() if found["Type"] == kind}


def at(properties, path):
    for step in path:
        try:
            properties = properties[step]
        except (KeyError, IndexError, TypeError):
            return None
    return properties


def faults(stack):
    for name in sorted(stack.names - stack.known):
        yield f"{name} is named and not there"
    is_keyed = stack.values["KmsKeyArn"] == KEY
    for kind, path in KEYED.items():
        for name, properties in stack.of_type(kind).items():
            if at(properties, path) != (KEY if is_keyed else None):
                yield f"{name} has the key {at(properties, path)}"
    for name, role in stack.of_type("AWS::IAM::Role").items():
        statements = [one for policy in role["Policies"] for one in policy["PolicyDocument"]["Statement"]]
        with_key = [one for one in statements if any(action.startswith("kms:") for action in one["Action"])]
        wanted = 1 if is_keyed and name not in WITHOUT_KEY else 0
        if len(with_key) != wanted or any(one["Resource"] != [KEY] for one in with_key):
            yield f"{name} may use keys so: {with_key}"
    is_task = stack.values["Runs"] == "task"
    tasks = [name for name, one in stack.resources.items() if one["Type"].startswith(("AWS::ECS::", "AWS::EC2::"))]
    if bool(tasks) != is_task:
        yield f"with Runs={stack.values['Runs']} there are {tasks}"
    for name, one in stack.resources.items():
        if one["Type"] in PAID_BY_THE_HOUR:
            yield f"{name} is paid by the hour"
    for name, group in stack.of_type("AWS::EC2::SecurityGroup").items():
        if group["SecurityGroupIngress"] or any(way["FromPort"] != 443 for way in group["SecurityGroupEgress"]):
            yield f"{name} is open"
    streams = [url.get("InvokeMode") for url in stack.of_type("AWS::Lambda::Url").values()]
    handler = stack.resources["Site"]["Properties"]["Handler"]
    expected = "streaming-site" if streams == ["RESPONSE_STREAM"] else "site"
    if handler != expected:
        yield f"the site is {handler}, behind {streams}"


def main():
    with open(sys.argv[1]) as file:
        template = yaml.load(file, Loader)
    asked = {
        name
        for condition in template["Conditions"].values()
        for name in re.findall(r"'Ref': '(\w+)'", str(condition))
    }
    found = {f"no condition asks for {name}, or nobody tries it" for name in asked ^ set(CHOICES)}
    for values in itertools.product(*CHOICES.values()):
        if not found:
            found.update(faults(Stack(template, dict(zip(CHOICES, values)))))
    print("\n".join(sorted(found)), file=sys.stderr)
    sys.exit(bool(found))


main()
