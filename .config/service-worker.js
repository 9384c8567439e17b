// Keeps one build whole: its files come from one cache, so that code and data of two builds never
// meet.
const version = '__VERSION__'
const files = ['__FILES__']
const cacheName = `budget-lens-${version}`

self.addEventListener('install', event => {
  // Past the browser's own cache: a name without a hash may be of the build before.
  event.waitUntil(
    caches
      .open(cacheName)
      .then(cache => cache.addAll(files.map(file => new Request(file, { cache: 'reload' })))),
  )
})

self.addEventListener('activate', event => {
  event.waitUntil(
    caches
      .keys()
      .then(names =>
        Promise.all(
          names
            .filter(name => name.startsWith('budget-lens-') && name !== cacheName)
            .map(name => caches.delete(name)),
        ),
      ),
  )
})

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(answer(request))
})

// The page asks for it, once its reader has agreed.
self.addEventListener('message', event => {
  if (event.data === 'take-over') self.skipWaiting()
})

async function answer(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, {
    ignoreSearch: request.mode === 'navigate',
  })
  return kept ?? fetch(request)
}
