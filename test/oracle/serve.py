"""Runs the scripts beside it, each in a fork of this process: importing PyTorch takes seconds, a fork some milliseconds.

Every line of standard input is a JSON object {script, job}; answered, in order, by a line {status, stdout, stderr}.
"""

import io
import json
import os
import runpy
import sys
import tempfile
import traceback
from pathlib import Path

# What the scripts import: PyTorch's FLOP counter and fake tensors import much more when they are first used.
import torch.utils.flop_counter  # noqa: F401
import torchattacks  # noqa: F401
import torchvision  # noqa: F401

import job  # noqa: F401


def run(script, given):
    """In the child: the script as `python script` runs it, the job on its standard input."""
    sys.stdin = io.StringIO(json.dumps(given))
    try:
        runpy.run_path(str(Path(__file__).parent / script), run_name="__main__")
        return 0
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


# A fork takes along the thread that calls it alone: one of PyTorch's would be missing in the child.
assert len(os.listdir("/proc/self/task")) == 1, "importing has started threads"

for line in sys.stdin:
    request = json.loads(line)
    with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        child = os.fork()
        if child == 0:
            os.dup2(stdout.fileno(), 1)
            os.dup2(stderr.fileno(), 2)
            os._exit(run(request["script"], request["job"]))
        _, status = os.waitpid(child, 0)
        texts = {}
        for name, file in (("stdout", stdout), ("stderr", stderr)):
            file.seek(0)
            texts[name] = file.read().decode()
    print(json.dumps({"status": os.waitstatus_to_exitcode(status), **texts}), flush=True)
