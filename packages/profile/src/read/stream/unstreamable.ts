/** Says that a file cannot be read in passing: that it is broken, or of another format. What it is, is for the reader of whole files to say. */
export class Unstreamable extends Error {}
