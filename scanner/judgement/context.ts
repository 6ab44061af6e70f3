/** Bytes around a value, on each side, that decide with it how likely it is: three lines before, two behind, as far as they are read. */
export const CONTEXT = 1300;
