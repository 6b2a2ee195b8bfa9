/** Lies in every backup folder, for whoever has it and no Dateline. */
export const BACKUP_README = `These are backups of a Dateline library. They can be read without Dateline.

  backups/   one file a backup, named by its time (UTC): a list of the library's files in JSON, one file a line,
             with its path in the library and its hash (SHA-256)
  objects/   the files themselves, unchanged, each once, however many backups hold it. A file whose hash begins
             with 4f lies in objects/4f/ under its whole hash

To get one file back, look up its path in the list, copy the object of its hash, and give it its name again.
To get everything back with Dateline: dateline backup restore NAME --from THIS-FOLDER --out NEW-FOLDER
To get everything back with Python 3 and nothing else (put the name of a backup in place of NAME):

  import json, pathlib, shutil
  for file in json.load(open("backups/NAME.json", encoding="utf-8"))["files"]:
      target = pathlib.Path("restored") / file["path"]
      target.parent.mkdir(parents=True, exist_ok=True)
      shutil.copyfile(f"objects/{file['hash'][:2]}/{file['hash']}", target)

A backup stands in backups/ only after everything in it was read back and found whole. Of the last 12 hours one an
hour is kept, of the last week one a day, of the last half year one a week.
`;
