import requests

PARAMETERS = {
    "view_id": "1",
    "portfolio_type": "FIRM",
    "portfolio_id": "1",
    "output_type": "CSV",
    "start_date": "2026-01-01",
    "end_date": "2026-01-31",
}


class Client:
    """The code under test would be in its place."""

    def __init__(self, server, firm):
        self.api = f"{server}/v1/jobs"
        self.http = requests.Session()
        self.http.headers.update({"Addepar-Firm": firm, "Content-Type": "application/vnd.api+json"})

    def create(self):
        attributes = {"job_type": "portfolio_view_results", "parameters": PARAMETERS}
        answer = self.http.post(self.api, json={"data": {"type": "jobs", "attributes": attributes}}, timeout=30)
        answer.raise_for_status()
        return answer.json()["data"]["id"]

    def status(self, job):
        return self.http.get(f"{self.api}/{job}", timeout=30).json()["data"]["attributes"]["status"]

    def download(self, job):
        return self.http.get(f"{self.api}/{job}/download", timeout=30)


def test_results_can_be_had_for_a_day(jobs):
    client = Client(jobs.server, jobs.firm)
    jobs.clock(freeze=True)
    job = client.create()
    jobs.move(job, "Completed")
    assert client.download(job).content.startswith("\ufeff".encode())
    jobs.clock(advance="PT24H")
    assert client.download(job).status_code == 410


def test_a_job_that_was_rejected_is_told(jobs):
    client = Client(jobs.server, jobs.firm)
    job = client.create()
    jobs.move(job, "Rejected")
    assert client.status(job) == "Rejected"
    assert [entry["status"] for entry in jobs.jobs()] == ["Rejected"]


def test_a_lost_answer_does_not_lose_the_job(jobs):
    client = Client(jobs.server, jobs.firm)
    jobs.inject({"routes": ["create"], "next": 1, "fault": {"lose_answer": True}})
    try:
        client.create()
    except requests.ConnectionError:
        pass
    assert len(jobs.jobs()) == 1
