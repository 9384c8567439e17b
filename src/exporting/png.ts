import type { Picture } from './picture'

/** A picture as PNG, `scale` times as fine as its pixels; says in Chinese why it could not. */
export async function renderPng({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode().catch(() => {
      throw new Error('浏览器没有画出这张图')
    })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(resolve => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (!blob) throw new Error('图太大，浏览器存不下')
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}
