/** Whether the keyboard of this computer is a Mac's. */
export const ON_MAC = /^Mac/.test(navigator.platform);
