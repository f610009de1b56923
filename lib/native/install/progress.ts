/** How far one file is. `totalBytes` equals `receivedBytes` while the size is unknown. */
export interface InstallProgress {
  file: string;
  phase: "download" | "verify" | "unpack";
  receivedBytes: number;
  totalBytes: number;
}

/** Reports progress to the caller of the installer. */
export class Progress {
  constructor(private readonly listener?: (progress: InstallProgress) => void) {}

  /** A function to call with the bytes done so far (and the total, where it is learnt on the way). */
  counter(file: string, phase: InstallProgress["phase"], totalBytes: number | null) {
    return (receivedBytes: number, total?: number): void => {
      this.listener?.({ file, phase, receivedBytes, totalBytes: totalBytes ?? total ?? receivedBytes });
    };
  }
}
