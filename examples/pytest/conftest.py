"""The stub of the Jobs API in pytest: a server for the session, a firm of its own for each test."""

import os
import re
import subprocess
import uuid

import pytest
import requests


class JobsControl:
    """What a test tells the jobs of one firm. Send the firm in the header Addepar-Firm with every request of the API."""

    def __init__(self, server, firm):
        self.server, self.firm = server, firm

    def jobs(self):
        return self._send("GET", "jobs")["jobs"]

    def move(self, job, status, **more):
        self._send("POST", f"jobs/{job}/move", {"status": status, **more})

    def age(self, job, by):
        self._send("POST", f"jobs/{job}/age", {"by": by})

    def release(self, job):
        self._send("POST", f"jobs/{job}/release")

    def clock(self, **change):
        """Shows the firm's clock, or changes it: set, advance, speed, freeze, reset."""
        return self._send("POST", "clock", change) if change else self._send("GET", "clock")

    def inject(self, *faults):
        self._send("PUT", "faults", {"faults": list(faults)})

    def _send(self, method, path, body=None):
        answer = requests.request(method, f"{self.server}/__control/{path}", params={"firm": self.firm}, json=body, timeout=30)
        assert answer.ok, f"{method} {path}: {answer.json()['message']}"
        return answer.json() if answer.content else None


@pytest.fixture(scope="session")
def jobs_server():
    """The address of a stub: that of JOBS_MOCK, or of one that is started for the session by the command JOBS_MOCK_COMMAND."""
    if "JOBS_MOCK" in os.environ:
        yield os.environ["JOBS_MOCK"]
        return
    command = os.environ.get("JOBS_MOCK_COMMAND", "../../jobs-mock").split() + ["--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as stub:
        try:
            line = next(line for line in stub.stdout if "stub running at" in line)
            yield re.search(r"https?://\S+[\w\]]", line).group()
        finally:
            stub.terminate()


@pytest.fixture
def jobs(jobs_server, request):
    return JobsControl(jobs_server, f"{request.node.name[:40]}-{uuid.uuid4().hex[:8]}")
