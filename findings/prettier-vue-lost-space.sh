#!/usr/bin/env bash
# prettier 3.10.1 and @vue/compiler-dom 3.5.45, default options, one component.
#
# What happens: formatting a template changes what it shows. A space between two inline elements
# becomes a line break, and Vue's compiler drops white space between elements that holds a line
# break (`whitespace: 'condense'`). "<a>项目</a> <b>金额</b>" is rendered as "项目金额".
#
# Why it surprises: Prettier treats inline white space as significant and keeps it for browsers,
# where a line break is a space; it formats Vue templates by the same rule, though Vue's is another.
#
# Who meets it: whoever formats Vue templates that set words or figures side by side. Of our 229
# components eight lost a space; `{{ ' ' }}` between the elements keeps it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund prettier@3.10.1 @vue/compiler-dom@3.5.45

cat >Sample.vue <<'VUE'
<template>
  <p><strong class="name-of-the-project">Roads and bridges</strong> <span class="amount">1,234.56</span></p>
</template>
VUE

cat >spaces.cjs <<'JS'
// Whether a space stands between the two elements of the compiled paragraph.
const { readFileSync } = require('node:fs')
const { parse } = require('@vue/compiler-dom')
const [template] = parse(readFileSync('Sample.vue', 'utf8')).children
const paragraph = template.children.find(({ tag }) => tag === 'p')
const kinds = paragraph.children.map(({ tag, content }) => tag ?? JSON.stringify(content))
console.log(kinds.join(' + '))
JS

before=$(node spaces.cjs)
npx prettier --write Sample.vue >/dev/null
after=$(node spaces.cjs)

echo "before formatting: $before"
echo "after formatting:  $after"

[ "$before" = 'strong + " " + span' ]
[ "$after" = 'strong + span' ]
