#!/usr/bin/env bash
# vitest and @vitest/browser-playwright 4.1.12, playwright 1.65.1, any Chromium; default options.
#
# What happens: `userEvent.click(element)` on an element that is in the page and visible waits for
# a locator that nothing has and fails. Vitest turns the element into a locator by its accessible
# name, and reads alternative text of generated content (`content: '↓' / ''`, CSS Content 3) as if
# quotes and slash were content: the name becomes 'Amount↓" / "'. Playwright's own locator, in the same
# version, finds the button as 'Amount', as the browser names it.
#
# Why it surprises: the test hands over the element itself, so nothing should have to be found.
#
# Who meets it: whoever hides a decorative arrow or icon of a button from screen readers in CSS and
# clicks the button in a browser test. `element.click()` or a locator by test id works.
set -euo pipefail

browser=${CHROMIUM:-$(command -v chromium || command -v google-chrome || true)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund \
  vitest@4.1.12 @vitest/browser-playwright@4.1.12 playwright@1.65.1 vite@8.3.8
[ -n "$browser" ] || npx playwright install chromium >/dev/null

cat >vitest.config.mjs <<JS
import { playwright } from '@vitest/browser-playwright'
const executablePath = '$browser' || undefined
export default {
  test: {
    testTimeout: 4000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
      instances: [{ browser: 'chromium' }],
    },
  },
}
JS
cat >click.test.mjs <<'JS'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

test.each([
  ['plain', '"\u2193"'],
  ['with alternative text', '"\u2193" / ""'],
])('%s', async (_, content) => {
  document.body.innerHTML = `<style>button::after { content: ${content} }</style><button>Amount</button>`
  const button = document.querySelector('button')
  let clicks = 0
  button.addEventListener('click', () => clicks++)
  await userEvent.click(button, { timeout: 1500 })
  expect(clicks).toBe(1)
})
JS

output=$(npx vitest run --reporter=verbose --no-color 2>&1 || true)
seen=$(grep -oE "(✓|×) .*click.test.mjs > (plain|with alternative text)|getByRole\('button', \{ name: .* \}\)" <<<"$output" |
  sed -E 's/ (\|?chromium\|?|browser \(chromium\)|\[.*\])? *click.test.mjs >//' | sort -u)
echo "$seen"
[[ $seen == *'✓'*plain* && $seen == *'×'*'with alternative text'* ]] || {
  echo 'The behaviour has changed.' >&2
  echo "$output" >&2
  exit 1
}
