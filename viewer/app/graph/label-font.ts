/** The fonts of names on a canvas and in saved pictures: what the reader's system has, for both scripts. */
export const FONT =
  `"Inter", "Segoe UI", system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",
  "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif`.replace(/\s+/g, ' ')
