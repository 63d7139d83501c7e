// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

export type CaseContent =
  | string
  | {
      base64: string;
    }
  | {
      file: string;
    };
export type CaseFile =
  | string
  | {
      base64: string;
      mode?: Mode;
      mtime?: Mtime;
    }
  | {
      file: string;
      mode?: Mode;
      mtime?: Mtime;
    }
  | {
      dir: string;
    }
  | {
      symlink: string;
    };
export type Mode = string;
export type Mtime = string;

/**
 * One input, as a line of a cases file: arguments, standard input, environment and a file tree. Relative paths are relative to the cases file.
 */
export interface CaseDocument {
  /**
   * A name of the user's own; reports show it. The identity is the content, not this.
   */
  id?: string;
  /**
   * What the case was drawn from; cases of one source count once in the bound.
   */
  source?: string;
  args?: string[];
  stdin?: CaseContent;
  env?: {
    [k: string]: string;
  };
  /**
   * Path in the working directory to content.
   */
  files?: {
    [k: string]: CaseFile;
  };
  /**
   * How often inputs like this one occur, in any unit.
   */
  weight?: number;
}
export const schemaFile = 'case.schema.json';
