import type { DownloadProgress } from './download-model.js';

/** A file is spoken of again after such a share of it, in percent, or so many bytes when its size is not known. */
const step = 10;
const blindStep = 10_000_000;
const megabyte = 1_000_000;

/** Turns progress of a download into a line now and then: "Fetching onnx/model_quantized.onnx: 40% of 118 MB". */
export function downloadReporter(say: (line: string) => void): (progress: DownloadProgress) => void {
  let last = '';
  return ({ file, received, total }) => {
    const shown =
      total === null || total === 0
        ? `${(Math.floor(received / blindStep) * blindStep) / megabyte} MB`
        : `${Math.floor((100 * received) / total / step) * step}% of ${(total / megabyte).toFixed(1)} MB`;
    const line = `Fetching ${file}: ${shown}`;
    if (line === last) return;
    last = line;
    say(line);
  };
}
