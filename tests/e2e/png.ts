import type { Page } from 'playwright'

/** Width and height as the file's own header has them. */
export function pngSize(file: Buffer): { width: number; height: number } {
  if (file.toString('latin1', 1, 4) !== 'PNG' || file.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error('not a PNG')
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

/** How many colours a picture has; a blank one has one. */
export async function shades(page: Page, file: Buffer): Promise<number> {
  return await page.evaluate(async bytes => {
    const png = Uint8Array.from(atob(bytes), character => character.charCodeAt(0))
    const image = await createImageBitmap(new Blob([png], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    return new Set(
      new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer),
    ).size
  }, file.toString('base64'))
}
