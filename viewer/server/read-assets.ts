/** The built app's files, read once: a handful, so that no request ever touches the disk or names a path. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
}

export interface Asset {
  type: string
  body: Uint8Array<ArrayBuffer>
  /** Its name holds a hash of its content. */
  lasting: boolean
}

/** All files under `folder` by their path in the address: `/index.html`, `/assets/…`. */
export async function readAssets(folder: string): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    assets.set(path, { type, body: new Uint8Array(await readFile(file)), lasting: path.startsWith('/assets/') })
  }
  return assets
}
