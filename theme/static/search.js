// The search page. The build decided which words lead to which page and how much each is worth; this script reads
// the shelves of the index that it needs, adds up, and shows the pages. It runs on no other page.
//
// A shelf is a script that calls found(name, data). So the search needs no server, and works in a copy on a disk.
(() => {
  'use strict'

  const ON_A_PAGE = 10
  const LEAST = 0.4 // of what the best page holds of the question, if there are enough such pages
  const PASSAGE = 36 // words of a passage
  const FEW = 3 // results, beside which a reader is told what else to try
  const LONGEST = 80 // characters of the question that are repeated
  const REFERENCE = /^\p{L}{2,}([-/]\p{N}+)+$/u // PCC-2016-003, as gazette/exports/search/terms.py reads them
  const CHECKED = 40 // of the best pages, so many are looked through for words between quotation marks
  const SILENT = 'kwpgh' // first letters that are not heard: knife, wrong, psychology
  const ENDINGS = ['ing', 'ings', 'ed', 'es', 's', 'er', 'ers', 'ly', 'ment', 'ments', 'ness', 'ation', 'ations']

  // ---- The words of a text: in small letters, without accents; £60,000 is 60000, Mungo's is mungos ----
  // gazette/search_words.py splits alike: 5.3 million is 5300000, 2016/17 is 2016 2017, 11/04/2019 is 11 april 2019.

  const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
    'november', 'december']
  const SHORT_MONTHS = new Map([...MONTHS.map(month => [month.slice(0, 3), month]), ['sept', 'september']])
  const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss' }
  const ZEROS = { k: 3, m: 6, bn: 9, thousand: 3, million: 6, billion: 9 }

  const amount = (_, number, unit) => String(Math.round(number * 10 ** ZEROS[unit.trim()]))
  const day = (written, day, month, year) => day > 0 && day < 32 && month > 0 && month < 13
    ? `${Number(day)} ${MONTHS[month - 1]} ${year}` : written
  const years = (written, first, second) => {
    const following = String(Number(first) + 1)
    return following.endsWith(second) ? `${first} ${following}` : written
  }
  const inFull = text => text
    .replace(/(?<![a-z0-9.])([0-9]{1,6}(?:\.[0-9]{1,3})?)(k|m|bn| ?thousand| ?million| ?billion)(?![a-z0-9])/g, amount)
    .replace(/(?<![0-9./-])([0-9]{1,2})([./-])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])/g,
      (written, date, _, month, year) => day(written, date, month, year))
    .replace(/(?<![a-z0-9/-])((?:19|20)[0-9]{2})([/-])([0-9]{2})\2([0-9]{2})(?![0-9/-])/g,
      (written, year, _, month, date) => day(written, date, month, year))
    .replace(/(?<![a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)(?![a-z0-9])/g, '$1')
    .replace(/(?<![0-9/–-])((?:19|20)[0-9]{2})[/–-]([0-9]{2})(?![0-9/–-])/g, years)
    .replace(/(?<![0-9/–-])([0-9]{2})\/([0-9]{2})(?![0-9/–-])/g,
      (written, first, second) => years(written, '20' + first, second))
  const split = text => (inFull(text.toLowerCase().normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase()
    .replace(/[øłđðþæœß]/g, letter => LETTERS[letter])
    .replace(/['’ʼ]/g, '').replace(/(?<=[0-9]),(?=[0-9]{3})/g, '')).match(/[a-z0-9]+/g) || [])
    .map(word => SHORT_MONTHS.get(word) || word)

  // ---- Spelling ----

  // Steps from one spelling to another: a letter more, a letter less, another letter, or two changed round.
  function distance (a, b) {
    let before
    let last = [...Array(b.length + 1).keys()]
    for (let i = 1; i <= a.length; i++) {
      const row = [i]
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      before = last
      last = row
    }
    return last[b.length]
  }

  // ---- The index ----

  const shelves = new Map()
  const waiting = {}
  globalThis.found = (name, data) => waiting[name]?.(data)

  // A shelf of the index. Only shelves that there are are asked for, so one that does not come was lost on the way.
  function shelf (name) {
    if (!shelves.has(name)) {
      shelves.set(name, new Promise((resolve, reject) => {
        waiting[name] = resolve
        const script = document.createElement('script')
        script.src = new URL(`${place.dataset.index}${name}.js?v=${place.dataset.version}`, location.href)
        script.onerror = () => reject(new Error(name))
        document.head.append(script)
      }))
    }
    return shelves.get(name)
  }

  // The words that begin with a letter: their stems by form, and how many pages hold each stem.
  async function vocabulary (letter) {
    const byForm = new Map()
    if (!meta.letters.includes(letter)) return byForm
    for (const [stem, [count, ...forms]] of Object.entries(await shelf('forms/f' + letter))) {
      for (const form of [...forms, stem]) if (!byForm.has(form)) byForm.set(form, { form, stem, count })
    }
    return byForm
  }

  const known = async word => (await vocabulary(word[0])).get(word)

  // ---- What a word of the question stands for ----

  // The forms of the record that a reader's word is another form of, such as shut for shutting, gambler for gambling.
  async function otherForm (word) {
    const forms = await vocabulary(word[0])
    if (forms.has(word + 's')) return forms.get(word + 's') // O'Neill, which is only in O'Neill's
    for (const ending of ENDINGS) {
      const start = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
      const single = /(.)\1$/.test(start) ? start.slice(0, -1) : start
      const others = [start, start + 'e', single, ...(start.length > 3 ? ENDINGS.map(other => start + other) : [])]
      const other = start.length > 2 && others.find(form => forms.has(form) && !meta.stop.includes(form))
      if (other) return forms.get(other)
    }
  }

  // Two words that were typed as one, such as flytipping.
  async function parts (word) {
    const forms = await vocabulary(word[0])
    for (let end = word.length - 3; end > 2; end--) {
      const second = forms.has(word.slice(0, end)) && await known(word.slice(end))
      if (second) return [forms.get(word.slice(0, end)), second]
    }
  }

  // The nearest spelling. A wrong first letter is rare, so all letters are tried last.
  async function nearest (word) {
    const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0
    const among = forms => {
      let best
      for (const entry of forms.values()) {
        if (Math.abs(entry.form.length - word.length) > most || /[0-9]/.test(entry.form)) continue
        if (meta.stop.includes(entry.form)) continue
        const steps = distance(word, entry.form)
        const isBetter = !best || steps < best.steps || (steps === best.steps && entry.count > best.count)
        if (steps <= most && isBetter) best = { ...entry, steps }
      }
      return best
    }
    if (!most || /[0-9]/.test(word)) return
    for (const letter of SILENT) {
      const whole = await known(letter + word)
      if (whole) return whole
    }
    const near = among(await vocabulary(word[0]))
    if (near) return near
    const others = await Promise.all([...'abcdefghijklmnopqrstuvwxyz'].map(vocabulary))
    return among(new Map(others.flatMap(forms => [...forms])))
  }

  async function meaning (word) {
    const own = await known(word) || await otherForm(word)
    if (own) return [{ word, stem: own.stem }]
    const two = await parts(word)
    if (two) return two.map(({ form, stem }) => ({ word: form, stem }))
    const near = await nearest(word)
    return [near ? { word, stem: near.stem, readAs: near.form, weight: 0.8 } : { word }]
  }

  // The words of a question: each with its stem, with what it was read as, or with neither where no page has it.
  // Common words are left out, unless there are no others: then those in titles are looked for, such as About us.
  async function meanings (text) {
    const all = split(text)
    const asked = all.filter((word, place) => !meta.stop.includes(word) && all.indexOf(word) === place)
    if (!asked.length) {
      const common = await Promise.all([...new Set(all)].map(async word => ({ word, stem: (await known(word))?.stem })))
      return common.some(word => word.stem) ? common.filter(word => word.stem) : common.map(word => ({ ...word, isCommon: true }))
    }
    const joined = await joinedWords(all, asked)
    const words = await Promise.all(asked.map(async word =>
      joined.some(pair => pair.of.includes(word)) && !await known(word) ? [{ word, isQuiet: true }] : meaning(word)))
    return [...words.flat(), ...joined]
  }

  // Words that were typed apart and that the record has as one: Catch 22, PCC 2016 003, 3 of 2016.
  async function joinedWords (all, asked) {
    const pairs = [...all.slice(1).map((word, at) => [all[at], word]), ...asked.slice(1).map((word, at) => [asked[at], word])]
    if (all.length > 2 && all.length < 6) pairs.push(all)
    const joined = new Map(pairs.map(of => [of.join(''), of]))
    const words = await Promise.all([...joined].map(async ([word, of]) =>
      ({ word, of, stem: (await known(word))?.stem, isJoined: true, isWhole: of === all, isQuiet: true })))
    return words.filter(pair => pair.stem)
  }

  // ---- Ranking ----

  // The pages that hold the words, the best first: what each word is worth, and how much of the question a page holds.
  // Of a reference, such as PCC-2016-003: its page, then those that mention it, and no others.
  async function ranked (words) {
    const pages = new Map()
    const size = meta.digits + 2
    let whole = 0
    await Promise.all(words.map(word => word.stem && shelf('words/w' + word.stem.slice(0, meta.width))))
    for (const word of words) {
      const postings = word.stem && (await shelf('words/w' + word.stem.slice(0, meta.width)))[word.stem]
      word.worth = Math.log(1 + meta.entries / (postings ? postings[0] : 1)) * (word.weight || 1)
      if (!word.isJoined) whole += word.worth
      for (let at = 0; postings && at < postings[1].length; at += size) {
        const posting = postings[1].slice(at, at + size)
        const key = posting.slice(0, meta.digits)
        const page = pages.get(key) || { key, kind: posting.at(-2), score: 0, share: 0 }
        page.score += word.worth * Math.sqrt(parseInt(posting.at(-1), 36))
        page.share += word.worth
        page.hasReference ||= word.isWhole
        pages.set(key, page)
      }
    }
    const reference = words.find(word => word.isWhole)
    for (const [key, page] of pages) {
      page.score *= page.share / whole
      if (reference && !page.hasReference) pages.delete(key)
    }
    const enough = LEAST * Math.max(0, ...[...pages.values()].map(page => page.share))
    const list = [...pages.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    const near = list.filter(page => page.share >= enough)
    return near.length < ON_A_PAGE ? list.slice(0, ON_A_PAGE) : near
  }

  // The pages of a choice of a filter, the newest first.
  async function chosen (name, value) {
    const data = await shelf(`filters/${name}-${value}`)
    const size = meta.digits + 1
    return Array.from({ length: data.length / size }, (_, at) => data.slice(at * size, (at + 1) * size))
      .map(entry => ({ key: entry.slice(0, -1), kind: entry.at(-1) }))
  }

  async function narrowed (pages, choices) {
    for (const [name, value] of choices) {
      const list = await chosen(name, value)
      const keys = new Set(list.map(page => page.key))
      pages = pages ? pages.filter(page => keys.has(page.key)) : list
    }
    return pages || []
  }

  // What a result shows of a page.
  async function cardOf (page) {
    const [address, title, kind, date, amount, summary, lang, passages, officialTitle, amountNote, tags] =
      await shelf('results/' + page.key)
    return { address, title, kind, date, amount, summary, lang, passages, officialTitle, amountNote, tags }
  }

  // Of the pages that are shown first, what has exactly the name or the date that was typed comes before the others,
  // and, where that was a single word, after it what has a title that begins with it.
  async function withNameFirst (pages, text) {
    const name = words => split(words).filter(word => !meta.stop.includes(word)).join(' ')
    const names = await Promise.all(pages.map(async page => {
      const { title, officialTitle, date } = await cardOf(page)
      return [title, officialTitle, date].filter(Boolean).map(name)
    }))
    const typed = name(text)
    const begins = at => /^\S+$/.test(typed) && names[at][0].startsWith(typed + ' ')
    const nearness = at => names[at].includes(typed) ? 0 : begins(at) ? 1 : 2
    return [0, 1, 2].flatMap(near => pages.filter((page, at) => nearness(at) === near))
  }

  // Words between quotation marks, as lists of words.
  const quotedIn = text => [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map(([, words]) => split(words))
    .filter(words => words.length > 1)

  const hasSideBySide = (text, words) => ` ${split(text).join(' ')} `.includes(` ${words.join(' ')} `)

  // Of the best pages, those that have the words between quotation marks side by side come first; and how many these are.
  async function withQuotedFirst (pages, quoted) {
    const checked = await Promise.all(pages.slice(0, CHECKED).map(async page => {
      const { title, officialTitle, summary, passages } = await cardOf(page)
      const texts = [title, officialTitle, summary, ...passages.flatMap(([, , text, others]) => [text, others])].filter(Boolean)
      return { page, isExact: quoted.every(words => texts.some(text => hasSideBySide(text, words))) }
    }))
    const exact = checked.filter(({ isExact }) => isExact)
    const others = checked.filter(({ isExact }) => !isExact)
    return { pages: [...[...exact, ...others].map(({ page }) => page), ...pages.slice(CHECKED)], exact: exact.length }
  }

  // ---- What the page says and shows ----

  const say = (name, words = {}) => meta.sentences[name].replace(/\{(\w+)\}/g, (_, key) => words[key])

  // Of a reference, only its own letters and figures are looked for in a text, and no year alone.
  const markerOf = reference => text => {
    const has = piece => [reference.word, reference.stem].includes(split(piece).join(''))
    return { worth: text.split(PIECES).filter(has).length, has }
  }

  // What the words of a text are worth: those that were asked for, and the phrases that mean the same, if it has them
  // whole. Words between quotation marks that it has side by side are worth more than all others.
  async function marker (words, phrases, quoted) {
    const worth = new Map(words.filter(word => word.stem).map(word => [word.stem, word.worth]))
    const letters = new Set([...worth.keys(), ...phrases.flat()].map(stem => stem[0]))
    const forms = new Map((await Promise.all([...letters].map(vocabulary))).flatMap(list => [...list]))
    const stemOf = word => forms.get(word)?.stem
    return text => {
      const stems = new Set(split(text).map(stemOf))
      const whole = new Set(phrases.filter(phrase => phrase.every(stem => stems.has(stem))).flat())
      const value = stem => worth.get(stem) ?? (whole.has(stem) ? 1 : 0)
      return {
        worth: [...stems].reduce((sum, stem) => sum + value(stem), 0) +
          1000 * quoted.filter(words => hasSideBySide(text, words)).length,
        has: piece => split(piece).some(word => value(stemOf(word)))
      }
    }
  }

  // Words, and figures with what belongs to them: £60,000, 5.3 million.
  const PIECES = /([\p{L}\p{M}\p{N}’'-]+(?:[.,]\p{N}+)*(?:(?<=\p{N}) (?:thousand|million|billion))?)/u

  const marked = (text, mark) => {
    const { has } = mark(text)
    return text.split(PIECES).map((piece, at) =>
      at % 2 && has(piece) ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece)
  }

  // The passage that answers best: the one with the most that was asked for, and of these the first. A place without
  // words of its own, such as a row of a table, comes after those that can be quoted.
  function best (passages, mark) {
    let answer
    const inOrder = [...passages.filter(([, , text]) => text), ...passages.filter(([, , text]) => !text)]
    for (const [anchor, label, text, others, lang] of inOrder) {
      if (!anchor) continue
      const { worth } = mark(`${label} ${text} ${others}`)
      if (worth > (answer?.worth || 0) + 1e-9) answer = { anchor, label, text, lang, worth }
    }
    return answer
  }

  // As many words of a passage as fit, from shortly before the first that was asked for.
  function shortened (text, mark) {
    const words = text.split(/\s+/)
    const { has } = mark(text)
    const at = Math.max(0, words.findIndex(has))
    const start = words.length > PASSAGE ? Math.min(Math.max(0, at - 8), words.length - PASSAGE) : 0
    const end = start + PASSAGE
    return (start ? '… ' : '') + words.slice(start, end).join(' ') + (end < words.length ? ' …' : '')
  }

  async function resultOf (page, mark) {
    const { address, title, kind, date, amount, summary, lang, passages, amountNote, tags } = await cardOf(page)
    const item = document.getElementById('search-result').content.cloneNode(true).querySelector('li')
    const field = name => item.querySelector('.' + name)
    const href = hrefOf(address)
    const link = item.querySelector('h3 a')
    link.href = href
    link.replaceChildren(...marked(title, mark))
    const text = item.querySelector('.row__text')
    if (lang !== 'en') text.lang = lang
    field('result__kind').textContent = Object.values(meta.kinds).find(known => known[0] === kind)[1]
    field('result__date').textContent = date
    field('result__summary').append(...marked(summary, mark))
    if (amount) field('row__amount').prepend(amount + ' ')
    else field('row__amount').remove()
    const tag = field('tag')
    tag.replaceWith(...(tags || []).flatMap(([words, tone]) =>
      [Object.assign(tag.cloneNode(), { textContent: words, lang: 'en', className: `tag tag--${tone}` }), ' ']))
    if (amountNote) field('row__note').textContent = amountNote
    else field('row__note')?.remove()
    const passage = best(passages, mark)
    // The bare name of a place is of use only where the words are in no sentence that is shown already.
    if (passage && (passage.text || passage.worth > mark(`${title} ${summary}`).worth + 1e-9)) {
      const [place, words] = field('result__passage').children
      place.textContent = passage.label
      if (passage.lang) words.lang = passage.lang
      place.href = passage.anchor.includes('#') ? hrefOf(passage.anchor) : `${href}#${passage.anchor}`
      if (passage.text) words.append(': ', ...marked(shortened(passage.text, mark), mark))
    } else field('result__passage').remove()
    return item
  }

  // In a copy on a disk, where no server adds it, the address of a page ends in the name of its file.
  function hrefOf (address) {
    const [folder, anchor] = address.split('#')
    const file = location.protocol === 'file:' && (folder.endsWith('/') || !folder) ? 'index.html' : ''
    return place.dataset.root + folder + file + (anchor ? '#' + anchor : '')
  }

  const addressWith = changes => {
    const query = new URLSearchParams(question)
    for (const [name, value] of Object.entries(changes)) value ? query.set(name, value) : query.delete(name)
    return '?' + query
  }

  // How many results each kind has, as links that narrow to it.
  function showKinds (pages, kind) {
    const counts = new Map()
    for (const page of pages) counts.set(page.kind, (counts.get(page.kind) || 0) + 1)
    const line = (words, value, count) => {
      const isNow = value === (kind || '')
      const entry = document.createElement(isNow ? 'strong' : 'a')
      entry.textContent = `${words} (${count.toLocaleString('en-GB')})`
      if (!isNow) entry.href = addressWith({ kind: value, from: '' })
      const item = document.createElement('li')
      item.append(entry)
      return item
    }
    const kinds = Object.entries(meta.kinds).filter(([code]) => counts.has(code))
      .sort((a, b) => counts.get(b[0]) - counts.get(a[0]))
    for (const [code, [value, , many]] of kinds) {
      const choice = [...form.elements.kind.options].find(option => option.value === value)
      if (choice) choice.textContent = `${many} (${counts.get(code).toLocaleString('en-GB')})`
    }
    document.getElementById('search-kinds').replaceChildren(line(say('everything'), '', pages.length),
      ...kinds.map(([code, [value, , many]]) => line(many, value, counts.get(code))))
  }

  // What was found, in sentences; the list of results is below.
  function tell (text, words, pages, all, first, also, quoted) {
    const counted = pages.length === 1 ? '_one' : ''
    const number = pages.length.toLocaleString('en-GB')
    const lines = []
    if (pages.length) lines.push(say((text ? 'counted' : 'listed') + counted, { number, text }))
    else if (all.length) lines.push(say('narrowed', { text, number: all.length.toLocaleString('en-GB') }))
    else if (words.length === 1 && !words[0].stem && !words[0].isCommon) lines.push(say('missing', { word: text }))
    else lines.push(say(text ? 'nothing' : 'nothing_listed', { text }))
    if (pages.length && !words.some(word => word.word === split(text).join('')) && REFERENCE.test(text)) lines.push(say('missing', { word: text }))
    if (quoted?.exact && pages.length) lines.push(say('exact' + (quoted.exact === 1 ? '_one' : ''), { number: quoted.exact }))
    else if (quoted && pages.length) lines.push(say('not_exact'))
    if (pages.length > ON_A_PAGE) lines.push(say(text ? 'from' : 'from_newest', { first: first + 1, last: Math.min(first + ON_A_PAGE, pages.length) }))
    for (const word of words) {
      if (word.readAs) lines.push(say('read_as', { word: word.readAs, typed: word.word }))
      else if (word.isCommon) lines.push(say('common', { word: word.word }))
      else if (!word.stem && (pages.length || words.length > 1)) lines.push(say('missing', { word: word.word }))
    }
    if (pages.length && also.length) lines.push(say('also', { words: also.join('”, “') }))
    document.getElementById('search-said').replaceChildren(...lines.map((line, at) =>
      Object.assign(document.createElement('p'), { textContent: line, className: at ? '' : 'results__count' })))
    document.title = lines[0] + ' ' + document.title
  }

  // What the record calls the words that were typed.
  function otherWords (text) {
    const typed = ` ${split(text).join(' ')} `
    const phrases = Object.keys(meta.words).filter(phrase => typed.includes(` ${split(phrase).join(' ')} `))
    return [...new Set(phrases.flatMap(phrase => meta.words[phrase]))]
      .filter(other => !typed.includes(` ${split(other).join(' ')} `))
  }

  async function answer () {
    const text = (question.get('q') || '').trim()
    const choices = [...form.elements].filter(field => field.tagName === 'SELECT' && field.value)
      .map(field => [field.name, field.value])
    if (!text && !choices.length) return
    const words = text ? await meanings(text) : []
    const byWords = text ? await ranked(words) : null
    const phrases = quotedIn(text)
    const quoted = phrases.length ? await withQuotedFirst(byWords, phrases) : null
    const all = quoted ? quoted.pages : byWords
    const kind = choices.find(([name]) => name === 'kind')?.[1]
    const narrower = choices.filter(([name]) => name !== 'kind')
    const isKindAlone = !text && !narrower.length
    const everyKind = isKindAlone ? await chosen('kind', kind) : await narrowed(all, narrower)
    const pages = kind ? everyKind.filter(page => meta.kinds[page.kind][0] === kind) : everyKind
    const from = Math.floor(Number(question.get('from')) || 0)
    const first = from > 0 && from < pages.length ? from : 0
    const also = otherWords(text)
    const means = await Promise.all(also.map(async phrase =>
      (await Promise.all(split(phrase).map(known))).map(entry => entry?.stem || '')))
    const reference = words.find(word => word.isWhole && /[0-9]/.test(word.word))
    const mark = reference ? markerOf(reference) : await marker(words, means.filter(phrase => phrase.every(Boolean)), phrases)
    const onPage = pages.slice(first, first + ON_A_PAGE)
    const shown = text && !first ? await withNameFirst(onPage, text) : onPage
    const items = await Promise.all(shown.map(page => resultOf(page, mark)))
    const list = document.getElementById('search-list')
    list.start = first + 1
    list.replaceChildren(...items)
    if (!isKindAlone) showKinds(everyKind, kind)
    const asked = text.replace(/["“”„]/g, '').trim() || text
    tell(asked.length > LONGEST ? asked.slice(0, LONGEST).trimEnd() + ' …' : asked, words.filter(word => !word.isQuiet || word.isJoined), pages, all || [], first, also, quoted)
    document.getElementById('search-found').hidden = !pages.length
    document.getElementById('search-filters').hidden = !pages.length && !choices.length
    document.getElementById('search-advice').hidden = pages.length > FEW
    for (const [id, from] of [['search-earlier', first - ON_A_PAGE], ['search-later', first + ON_A_PAGE]]) {
      const link = document.getElementById(id)
      link.hidden = from < 0 || from >= pages.length
      link.href = addressWith({ from: from > 0 ? String(from) : '' })
    }
  }

  // ---- The page ----

  const place = document.getElementById('search-results')
  const form = document.getElementById('search-form')
  const question = new URLSearchParams(location.search)
  let meta
  document.getElementById('search-without').hidden = true
  form.hidden = false
  if (location.protocol === 'file:') form.action = 'index.html'
  for (const field of form.elements) {
    if (field.name && question.get(field.name)) field.value = question.get(field.name)
  }
  // A form sends empty choices too: the address stays short without them.
  form.addEventListener('submit', () => {
    for (const field of form.elements) field.disabled = !!field.name && !field.value
  })
  addEventListener('pageshow', () => { for (const field of form.elements) field.disabled = false })
  document.getElementById('search-filters').open = [...form.elements].some(field => field.tagName === 'SELECT' && field.value)
  shelf('meta').then(async data => {
    meta = data
    await answer()
    document.body.dataset.search = 'done'
  }).catch(() => {
    document.getElementById('search-failed').hidden = false
    document.body.dataset.search = 'failed'
  })
})()
