"""Attack: replace the socket class's methods to see and change all that goes over the wire."""

CODE = """
import socket
import sys

log = []
harness = sys.modules["session"]
plain_receive = harness.Channel.receive

def receive(self):
    message = plain_receive(self)
    log.append(repr(message)[:2000])
    return message

harness.Channel.receive = receive

def attack(*_):
    return log
"""


def test_it_sees_its_own_inputs_and_nothing_else(confined, planted):
    outcome = confined.run(CODE, 1)
    assert outcome.value, "it does see the requests"
    for word in ("expected", "weight", "hint", "title", "score", "solutions", planted.secret):
        assert word not in outcome.text
    assert confined.is_healthy()
