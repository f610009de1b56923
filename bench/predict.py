"""The PyTorch side of bench/predict.mjs: plain eager PyTorch under inference_mode, the fastest that its users write.

Argument: how many threads. Reads jobs from standard input, one JSON object a line: {model, state} loads a network, {batch, repeats}
times it, and answers each with a line: {} or {milliseconds: [a forward pass each], logits: of the last image}.
"""

import json
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file

sys.path.insert(0, str(Path(__file__).parent.parent / "test" / "oracle"))
import models  # noqa: E402

torch.set_num_threads(int(sys.argv[1]))


@torch.inference_mode()
def main():
    model = None
    for line in sys.stdin:
        job = json.loads(line)
        answer = {}
        if "state" in job:
            model = models.build(job["model"])
            model.load_state_dict(load_file(job["state"]))
            model.eval()
        else:
            # As a service has them: bytes in, probabilities out.
            size = job["batch"] * 3 * 32 * 32
            images = (torch.arange(size) * 7919 % 251).to(torch.uint8).view(-1, 3, 32, 32)
            times = []
            for _ in range(job["repeats"]):
                begin = time.perf_counter()
                logits = model(images.to(torch.float32).div(255))
                logits.softmax(1).tolist()
                times.append(1000 * (time.perf_counter() - begin))
            answer = {"milliseconds": times, "logits": logits[-1].tolist()}
        print(json.dumps(answer), flush=True)


main()
