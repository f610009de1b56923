"""What TensorBoard reads from a folder of event files.

Job: {threads, directory}. Prints {tag: [[step, value, wall time], ...]}.
"""

import json

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from job import read_job


def main():
    job = read_job()
    everything = {"scalars": 0}
    events = EventAccumulator(job["directory"], size_guidance=everything).Reload()
    tags = events.Tags()["scalars"]
    print(json.dumps({tag: [[e.step, e.value, e.wall_time] for e in events.Scalars(tag)] for tag in tags}))


if __name__ == "__main__":
    main()
