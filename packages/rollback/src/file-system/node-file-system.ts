import * as fs from 'node:fs';
import type { FileSystem, OpenMode } from './file-system.ts';

const { O_RDONLY, O_RDWR, O_CREAT, O_EXCL, O_APPEND, O_NONBLOCK } = fs.constants;

/** O_NONBLOCK, because opening a named pipe that somebody left in place of a file would otherwise wait for ever. */
const openFlags: Readonly<Record<OpenMode, number>> = {
  read: O_RDONLY | O_NONBLOCK,
  create: O_RDWR | O_CREAT | O_EXCL,
  append: O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK,
};

/** The {@link FileSystem} of this machine. */
export const nodeFileSystem: FileSystem = {
  open: (path, mode) => fs.openSync(path, openFlags[mode], 0o644),
  read: (file, into, position) => fs.readSync(file, into, 0, into.length, position),
  write: (file, bytes) => fs.writeSync(file, bytes, 0, bytes.length),
  chmod: (file, mode) => fs.fchmodSync(file, mode),
  truncate: (file, length) => fs.ftruncateSync(file, length),
  sync: (file) => fs.fsyncSync(file),
  close: (file) => fs.closeSync(file),
  link: (existing, path) => fs.linkSync(existing, path),
  symlink: (target, path) => fs.symlinkSync(target, path),
  readLink: (path) => fs.readlinkSync(path),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  makeDirectory: (path) => fs.mkdirSync(path, 0o755),
  list: (directory) => fs.readdirSync(directory),
  status: (path) => {
    const status = fs.lstatSync(path);
    const { mode, size, mtimeMs } = status;
    return { isFile: status.isFile(), mode, size, modifiedMs: mtimeMs };
  },
  touch: (path, time) => fs.utimesSync(path, time, time),
};
