/** Of the settings file, without its ending. */
export const SETTINGS_NAME = 'settings';
