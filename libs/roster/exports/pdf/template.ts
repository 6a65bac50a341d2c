/**
 * The letter in Typst (typst.app/docs). It is ours from end to end: what people wrote arrives as data (`letter.json`, a PdfLetter) and is
 * never read as markup.
 */
export const TEMPLATE = String.raw`#let data = json("letter.json")
#let margin = (top: 25mm, bottom: 25mm, x: 25mm)
#let gutter = 7mm
#let quiet = luma(70)

#set document(
  title: data.title,
  author: data.convener,
  date: datetime(..data.frozenAt),
)
#set page(
  paper: "a4",
  margin: margin,
  footer: context {
    set text(size: 8pt, fill: quiet)
    let page = here().page()
    data.edition
    h(1fr)
    if page > 1 [#page / #counter(std.page).final().first()]
  },
)
#set text(font: data.fonts, fallback: false, size: 11pt, lang: data.language, region: data.region, hyphenate: true)
#set par(justify: true, leading: 0.62em, spacing: 1.1em)
#set list(marker: ([•], [–]), indent: 0.6em, body-indent: 0.6em)
#set enum(indent: 0.6em, body-indent: 0.6em)
#show heading: set text(hyphenate: false)
#show heading: set par(justify: false)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading: set block(above: 1.4em, below: 0.8em)
#show link: set text(fill: rgb("#1a4480"))

// A text comes in pieces where a word of it is wider than its column: it may be broken between them, with nothing added to what is read.
#let words(of) = if type(of) == array { of.join(h(0pt)) } else { of }
#let lines(of) = of.map(words).join(linebreak())

#let inline(node) = {
  if node.kind == "text" { words(node.text) }
  else if node.kind == "strong" { strong(node.of.map(inline).join()) }
  else if node.kind == "emphasis" { emph(node.of.map(inline).join()) }
  else if node.kind == "link" { link(node.url, node.of.map(inline).join()) }
  else if node.kind == "code" { words(node.text) }
  else if node.kind == "break" { linebreak() }
}
#let inlines(of) = of.map(inline).join()

#let blocks(of) = for node in of {
  if node.kind == "paragraph" { par(inlines(node.of)) }
  else if node.kind == "heading" { heading(level: node.level + 1, outlined: true, inlines(node.of)) }
  else if node.kind == "list" {
    let items = node.items.map(blocks)
    if node.ordered { enum(start: node.start, ..items) } else { list(..items) }
  }
  else if node.kind == "quote" { quote(block: true, blocks(node.of)) }
  else if node.kind == "code" { par(justify: false, lines(node.lines)) }
  else if node.kind == "rule" { align(center, line(length: 30%, stroke: 0.5pt)) }
}

// The letter.

#block(below: 14mm)[
  #par(justify: false, text(size: 12.5pt, weight: "bold", hyphenate: false, data.convener))
  #v(-0.35em)
  #pdf.artifact(line(length: 100%, stroke: 0.7pt))
]

#if data.placeAndDate != "" { block(below: 8mm, par(data.placeAndDate)) }

#set par(justify: false)
#for to in data.addressees { block(breakable: false, above: 0pt, below: 0.9em, par(text(hyphenate: false, lines(to)))) }
#if data.cc.len() > 0 {
  v(0.4em)
  par(text(size: 10pt)[#data.labels.cc #data.cc.map(lines).join("; ")])
}
#block(above: 9mm, below: 6mm, heading(level: 1, data.title))
#set par(justify: true)

#if data.salutation != none { par(data.salutation) }
#blocks(data.body)
#if data.closing.len() > 0 { block(above: 1.6em, breakable: false, sticky: true, par(lines(data.closing))) }


// The roster.

#let columns-of(n) = (page.width - 2 * margin.x - (n - 1) * gutter) / n
#let between = if data.columns == 1 { 5.5pt } else { 6.5pt }
#let small = 4.4pt
#let indent = 10pt

#let name(of) = par(justify: false, hanging-indent: indent, {
  words(of.name)
  if of.detail != none { text(fill: quiet)[, #words(of.detail)] }
})
#let member(of) = par(justify: false, hanging-indent: indent, text(size: 0.88em, fill: quiet, if of.role { emph(words(of.text)) } else { words(of.text) }))
#let plain = list.with(marker: [], indent: 0pt, body-indent: 0pt)
#let members(of) = block(above: small, below: 0pt, inset: (left: indent), plain(spacing: small, ..of.map(member)))

#let title(level, of, note) = block(width: 100%, above: 0pt, below: 0pt, {
  show heading: set block(above: 0pt, below: 0pt)
  if of != none { heading(level: level, of) }
  if note != none { block(above: 6pt, below: 0pt, par(justify: false, text(size: 9pt, style: "italic", note))) }
})

// Typst fills columns one after the other; it has none of equal height under a list that ends in the middle of a page. So everything is
// measured once, in the width it will have, and laid down page by page. "y" is how far the first page is full.
#let laid(y) = {
  let n = data.columns
  let width = columns-of(n)
  let full = page.height - margin.top - margin.bottom - 1pt

  // What cannot be parted, in order: its entry, its height, the gap above it, and its members from and to.
  let units(entries) = {
    let out = ()
    for (index, of) in entries.enumerate() {
      let head = measure(name(of), width: width).height
      if of.members.len() == 0 {
        out.push((index, head, between, 0, 0))
        continue
      }
      let heights = of.members.map(one => measure(member(one), width: width - indent).height + small)
      let total = head + heights.sum()
      if heights.len() < 6 or total < full / 5 {
        out.push((index, total, between, 0, heights.len()))
        continue
      }
      // Never a name without two members under it, a role without one, nor one member alone at the head of a column.
      let from = 0
      while from < heights.len() {
        let to = from + 1
        while to < heights.len() and (to < 2 or to == heights.len() - 1 or of.members.at(to - 1).role) { to += 1 }
        let height = heights.slice(from, to).sum()
        out.push((index, if from == 0 { head + height } else { height - small }, if from == 0 { between } else { small }, from, to))
        from = to
      }
    }
    out
  }

  // Fills columns of a height from a unit on: where each column begins, and where the one after them would.
  let fill(of, from, height) = {
    let starts = (from,)
    let at = from
    while starts.len() <= n {
      let used = 0pt
      while at < of.len() {
        let (_, tall, gap, ..) = of.at(at)
        let more = if used > 0pt { tall + gap } else { tall }
        if used > 0pt and used + more > height { break }
        used += more
        at += 1
      }
      starts.push(at)
    }
    starts
  }

  let column(entries, of) = {
    let items = ()
    let last = -1
    for (index, _, _, from, to) in of {
      let one = entries.at(index)
      let some = one.members.slice(from, to)
      if index == last { items.last().at(1) += some } else { items.push((if from == 0 { one }, some)) }
      last = index
    }
    plain(spacing: between, ..items.map(((one, some)) => {
      if one != none { name(one) }
      if some.len() > 0 { members(some) }
    }))
  }

  let left = full - y
  let heads = (title(2, data.labels.signatories, data.note),)
  for (number, section) in data.sections.enumerate() {
    if section.heading != none or section.note != none { heads.push(title(3, section.heading, section.note)) }
    let top = heads
    heads = ()
    let above = if number == 0 { 0pt } else { 18pt }
    let height = top.map(one => measure(one, width: page.width - 2 * margin.x).height + 10pt).sum(default: 0pt)
    let all = units(section.entries)
    let at = 0
    while at < all.len() {
      let room = left - above - height
      let starts = if room < 40pt { (at,) } else { fill(all, at, room) }
      let ends = starts.last() == all.len()
      // A heading is not left alone at the foot of a page, and a roster of pages does not begin there.
      if left < full and (room < 40pt or (at == 0 and room < full / 6 and not ends)) {
        pagebreak(weak: true)
        left = full
        above = 0pt
        continue
      }
      let tall = room
      if ends {
        let low = 0pt
        for _ in range(12) {
          let middle = (low + tall) / 2
          if fill(all, at, middle).last() == all.len() { tall = middle } else { low = middle }
        }
        starts = fill(all, at, tall)
      }
      if above > 0pt { v(above) }
      for one in top { one; v(10pt) }
      block(above: 0pt, below: 0pt, grid(
        columns: (width,) * n,
        column-gutter: gutter,
        ..range(n).map(i => column(section.entries, all.slice(starts.at(i), starts.at(i + 1)))),
      ))
      left -= above + height + tall
      at = starts.last()
      top = ()
      height = 0pt
      above = 0pt
      if at < all.len() {
        pagebreak(weak: true)
        left = full
      }
    }
  }
}

// Thousands of entries are set as Typst sets them, in columns that run through all sections: five times as fast.
#let running() = columns(data.columns, gutter: gutter, {
  title(2, data.labels.signatories, data.note)
  for section in data.sections {
    v(10pt)
    block(sticky: true, title(3, section.heading, section.note))
    for one in section.entries {
      if one.members.len() == 0 { block(breakable: false, above: between, below: 0pt, name(one)) } else {
        block(sticky: true, above: between, below: 0pt, name(one))
        for some in one.members { block(breakable: false, sticky: some.role, above: small, below: 0pt, inset: (left: indent), member(some)) }
      }
    }
  }
})

#set par(spacing: 0pt, leading: 0.42em)
#set text(size: if data.columns == 1 { 11pt } else if data.columns == 2 { 10pt } else { 9pt }, hyphenate: false)
#v(8mm, weak: true)
#if data.running {
  pagebreak(weak: true)
  running()
} else if data.sections.len() > 0 { context laid(here().position().y - margin.top + 4pt) }
`;
