/** Keys of front matter that hold what an item of the wire says and no field does. */

/** Codes of subjects that the item did not name. */
export const WIRE_SUBJECTS_KEY = 'wire_subjects';
