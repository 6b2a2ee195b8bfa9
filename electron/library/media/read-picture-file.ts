import { basename } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import { diskFileSystem, type FileSystem } from '../disk/file-system.ts';
import { readChosenFile } from '../disk/read-chosen-file.ts';
import { LARGEST } from '../files/largest.ts';
import { tooManyBytes } from './inspect-picture.ts';

/** The bytes of a picture that a person chose; one that is too large is refused before it is read. */
export async function readPictureFile(
  file: string,
  fileSystem: FileSystem = diskFileSystem,
): Promise<Uint8Array> {
  return onDisk(`read the picture ${basename(file)}`, file, async () => {
    return readChosenFile(fileSystem, file, LARGEST.picture, (stat) => {
      if (!stat.isFile()) throw notAFile(file);
      if (stat.size > LARGEST.picture) throw tooManyBytes(basename(file), stat.size);
    });
  });
}

function notAFile(file: string): DatelineError {
  return new DatelineError('unreadable-input', `The picture ${file} is not a file: choose a picture file.`);
}
