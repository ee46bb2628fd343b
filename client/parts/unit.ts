// The unit of the big screen in pixels, as tokens.css has it: 1/1920 of the width or 1/1080 of the height, the smaller.

/** `least` keeps words readable on small projectors; a picture of the screen has none. */
export const unit = (width: number, height: number, least = 0.58): number =>
  Math.max(Math.min(width / 1920, height / 1080), least);
