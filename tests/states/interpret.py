"""Runs the state machine of the template in an interpreter of the states language that is not ours: moto's.

Standard input: {"template": FILE, "runs": "function" or "task", "cases": [{"answers": {STATE: [{"return": …} or {"throw": [ERROR, CAUSE]}, …]}}, …]}.
Standard output, for each case: {"status", "error", "states", "waits", "told"}: the states entered, the seconds waited before
retries, and what was given to those that tell.
"""

import json
import sys
import threading
import time

import boto3
import yaml
from moto import mock_aws
from moto.stepfunctions.parser.asl.component.common.retry import retrier_decl
from moto.stepfunctions.parser.backend import execution_worker
from moto.stepfunctions.parser.mocking.mock_config import (
    MockedResponseReturn,
    MockedResponseThrow,
    MockTestCase,
    StateMockedResponses,
)

ROLE = "arn:aws:iam::123456789012:role/states"


class Loader(yaml.SafeLoader):
    """CloudFormation's own tags are of no matter here."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: f"!{suffix}")


def answers_of(case):
    responses = []
    for state, answers in case["answers"].items():
        mocked = [
            MockedResponseReturn(number, number, answer["return"])
            if "return" in answer
            else MockedResponseThrow(number, number, *answer["throw"])
            for number, answer in enumerate(answers)
        ]
        responses.append(StateMockedResponses(state, state, mocked))
    return MockTestCase("pipeline", "case", responses)


class Clock:
    """Waits for nothing, and notes for how long it should have."""

    def __init__(self):
        self.waits = []

    def sleep(self, seconds):
        self.waits.append(seconds)


def run(client, machine, number, case):
    clock = Clock()
    retrier_decl.time = clock
    made = execution_worker.ExecutionWorker.__init__
    mocked = answers_of(case)

    def init(self, *arguments, **named):
        named["mock_test_case"] = mocked
        made(self, *arguments, **named)

    execution_worker.ExecutionWorker.__init__ = init
    try:
        arn = client.start_execution(stateMachineArn=machine, name=f"case-{number}", input="{}")["executionArn"]
        until = time.monotonic() + 30
        described = client.describe_execution(executionArn=arn)
        while described["status"] == "RUNNING":
            if time.monotonic() > until:
                raise SystemExit("the machine does not end")
            threading.Event().wait(0.01)
            described = client.describe_execution(executionArn=arn)
    finally:
        execution_worker.ExecutionWorker.__init__ = made
    history = client.get_execution_history(executionArn=arn, maxResults=1000)["events"]
    entered = [event["stateEnteredEventDetails"]["name"] for event in history if "stateEnteredEventDetails" in event]
    told = [
        json.loads(event["taskScheduledEventDetails"]["parameters"])
        for event in history
        if event.get("taskScheduledEventDetails", {}).get("resourceType") == "sns"
    ]
    return {
        "status": described["status"],
        "error": described.get("error"),
        "states": entered,
        "waits": clock.waits,
        "told": told,
    }


def substitute(name, runs):
    others = {"Runs": runs, "Cluster": "cluster/c", "Run": "task-definition/run:1", "Subnet": "subnet-1", "Outwards": "sg-1"}
    if name in others:
        return others[name]
    service, kind = ("sns", name) if name == "Alarms" else ("lambda", f"function:{name}")
    return f"arn:aws:{service}:us-east-1:123456789012:{kind}"


def main():
    order = json.load(sys.stdin)
    with open(order["template"]) as file:
        pipeline = yaml.load(file, Loader)["Resources"]["Pipeline"]["Properties"]
    definition = json.dumps(pipeline["Definition"])
    for name in pipeline["DefinitionSubstitutions"]:
        definition = definition.replace(f"${{{name}}}", substitute(name, order["runs"]))
    assert "${" not in definition, definition
    with mock_aws(config={"stepfunctions": {"execute_state_machine": True}}):
        client = boto3.client("stepfunctions", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
        made = client.create_state_machine(name="pipeline", definition=definition, roleArn=ROLE)
        machine = made["stateMachineArn"]
        json.dump([run(client, machine, *case) for case in enumerate(order["cases"])], sys.stdout)


main()
