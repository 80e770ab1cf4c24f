"""A Spark Connect server for as long as something needs one."""
import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import time

PORT = 15002
ADDRESS = f"sc://localhost:{PORT}"
PATIENCE_SECONDS = 300


@contextlib.contextmanager
def connect(log):
    """At ADDRESS: `jobs/connect`, ended afterwards, its output in the file `log`; or whoever listens there already."""
    if _is_open():
        yield
        return
    command = pathlib.Path(__file__).resolve().parent.parent / "jobs" / "connect"
    with log.open("w") as out:
        process = subprocess.Popen([command], stdout=out, stderr=out, start_new_session=True)
    try:
        for _ in range(PATIENCE_SECONDS):
            if _is_open():
                break
            if process.poll() is not None:
                raise RuntimeError(f"jobs/connect ended:\n{log.read_text()[-2000:]}")
            time.sleep(1)
        else:
            raise RuntimeError(f"jobs/connect does not listen after {PATIENCE_SECONDS} s: see {log}")
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _is_open():
    with socket.socket() as probe:
        return probe.connect_ex(("localhost", PORT)) == 0
