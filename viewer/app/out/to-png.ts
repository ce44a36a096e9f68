/** An SVG as a picture of dots, by the browser's own drawing of it. */

/** Dots a pixel: sharp on paper. */
const DENSITY = 2
/** The longest side that every browser's canvas takes. */
const LONGEST = 8192

export async function toPng(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const image = new Image()
  // As data, because the page's policy lets no other picture in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const density = Math.min(DENSITY, LONGEST / Math.max(width, height))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(width * density), height: Math.round(height * density) })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser makes no picture'))), 'image/png'),
  )
}
