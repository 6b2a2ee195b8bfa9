/** The names in the folder of a library's stories, of which there may be a hundred thousand. */
export interface StoryFolderNames {
  /** All of them, read now. */
  read(): Promise<readonly string[]>;
  /**
   * Those that are by their names copies of a story's folder. The folder is read only where something came
   * or went since it was read last.
   */
  copiesOf(id: string): Promise<readonly string[]>;
}
