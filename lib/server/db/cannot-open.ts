/** The database is there and cannot be used: too old, of another make, out of reach. The message says what to do. */
export class CannotOpenDatabase extends Error {
  override readonly name = 'CannotOpenDatabase';
  readonly code = 'CANNOT_OPEN_DATABASE';
}
