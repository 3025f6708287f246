/** Each write hears of its own failure, below; without a listener the stream would end the process as well. */
process.stdout.on('error', () => {});

/** Writes to standard output and waits until it is taken, so that a slow reader slows us down. */
export const write = (content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(content, (error) => (error ? reject(error) : resolve())));
