/** How links look on the canvas and in saved pictures alike. */

/** Length and width of an arrow head, in widths of the line. */
export const ARROW = { length: 4.2, width: 3 }

/** A dash and the room to the next, in pixels. */
export const DASH = { on: 6, off: 4 }
