/** Lets the platform do what waits: a cancel, a repaint. A promise alone would not. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
