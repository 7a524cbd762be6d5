/**
 * How a report becomes pages, in Typst. Everything it says comes from the JSON in `sys.inputs`; nothing a person typed
 * is ever part of this text, so that no word of theirs can be taken for a command.
 */
export const pdfTemplate = String.raw`
#let data = json(bytes(sys.inputs.report))
#let brand = rgb(data.organisation.colour)
#let ink = rgb("#212b32")
#let quiet = rgb("#4c6272")
#let line-colour = rgb("#aeb7bd")
#let tint = rgb("#eef2f5")

#let (year, month, day) = data.date.split("-").map(int)
#set document(
  title: data.title,
  author: data.author,
  description: if data.subject == "" { none } else { data.subject },
  keywords: data.keywords,
  date: datetime(year: year, month: month, day: day),
)
#set text(font: "Source Sans 3", size: 10.5pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.55em, spacing: 0.85em, justify: false)
#set list(indent: 0.3em, body-indent: 0.5em, spacing: 0.55em)
#set enum(indent: 0.3em, body-indent: 0.5em, spacing: 0.55em)
#show link: set text(fill: rgb("#005eb8"))
#show link: underline
#show title: set text(size: 20pt, weight: "bold", fill: brand)
#show title: set block(below: 0.5em)
#show heading: set text(fill: brand)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading: set block(above: 1.3em, below: 0.7em)
#show figure: set block(breakable: true)
#set figure.caption(position: top)
#show figure.caption: it => align(start, block(below: 0.2em, sticky: true, text(weight: "bold", it.body)))

#let run(one) = {
  if one.text == "\n" { return linebreak() }
  let words = text(one.text)
  if one.bold { words = strong(words) }
  if one.italic { words = emph(words) }
  if one.lang != none { words = text(lang: one.lang, words) }
  if one.href != none { words = link(one.href, words) }
  words
}
#let words(line) = line.map(run).join()
#let directed(from-right, body) = if from-right { text(dir: rtl, body) } else { body }
#let item(one) = directed(one.rightToLeft, words(one.line))

#let prose(block-of-words) = if block-of-words.kind == "list" {
  let items = block-of-words.items.map(item)
  // A list right after a paragraph would else stand as close to it as its next line.
  context block(spacing: par.spacing, if block-of-words.numbered { enum(..items) } else { list(..items) })
} else {
  if block-of-words.rightToLeft { par(align(end, directed(true, words(block-of-words.line)))) } else { par(words(block-of-words.line)) }
}
#let content(blocks) = for one in blocks { prose(one) }

#let shape-of(status) = {
  let colour = rgb(status.ink)
  box(width: 0.8em, height: 0.8em, baseline: 0.08em, {
    let unit = 0.8em / 12
    if status.outline == none {
      place(dx: 0.5 * unit, dy: 0.5 * unit, circle(radius: 4.8 * unit, stroke: 0.12em + colour))
      if status.shape == "half" {
        place(dx: 6 * unit, dy: 0.6 * unit, curve(
          fill: colour,
          curve.cubic((2.9 * unit, 0 * unit), (4.9 * unit, 2.3 * unit), (4.9 * unit, 4.8 * unit)),
          curve.cubic((4.9 * unit, 7.4 * unit), (2.9 * unit, 9.6 * unit), (0 * unit, 9.6 * unit)),
          curve.close(),
        ))
      }
    } else {
      place(polygon(fill: colour, ..status.outline.map(((x, y)) => (x * unit, y * unit))))
    }
  })
}

#let sides = (start: start, end: end, centre: center)
#let status-line(status) = [#shape-of(status)#h(0.35em)#text(weight: "bold", status.word)]

#let cell-of(cell) = table.cell(
  colspan: cell.columns,
  rowspan: cell.rows,
  align: sides.at(cell.align) + top,
  breakable: cell.breakable,
  fill: if cell.status != none { rgb(cell.status.tint) } else if cell.rows > 1 { tint } else { none },
  {
    if cell.status != none { par(status-line(cell.status)) }
    if cell.head { strong(content(cell.content)) } else { content(cell.content) }
  },
)

#let table-of(it) = {
  set text(size: 9.5pt)
  set par(spacing: 0.55em, leading: 0.5em)
  set list(indent: 0em, spacing: 0.45em)
  let body = table(
    columns: it.columns.map(column => column.width * 1fr),
    stroke: 0.5pt + line-colour,
    inset: (x: 5pt, y: 4.5pt),
    align: start + top,
    table.header(
      repeat: true,
      ..it.columns.map(column => table.cell(
        fill: brand,
        align: sides.at(column.align) + bottom,
        text(fill: white, weight: "bold", column.head),
      )),
    ),
    ..it.rows.map(row => if row.kind == "section" {
      (table.header(level: 2, repeat: true, table.cell(
        colspan: it.columns.len(),
        fill: tint,
        text(weight: "bold", fill: brand, size: 10.5pt, row.title),
      )),)
    } else { row.cells.map(cell-of) }).flatten(),
  )
  if it.captionHidden { block(above: 0.8em, below: 1.2em, width: it.across * 100%, body) } else {
    block(above: 1.2em, below: 1.2em, figure(kind: table, supplement: none, numbering: none, caption: text(it.caption), body))
  }
}

// A short choice stays on one line with its box.
#let choice-of(choice) = (if choice.text.len() < 30 { box } else { it => it })[#text(size: 1.1em, if choice.chosen { "☑" } else { "☐" })#h(0.3em)#if choice.chosen { strong(choice.text) } else { choice.text }]

#let facts-of(it) = {
  let label(fact) = grid.cell(fill: tint, {
    set par(spacing: 0.45em)
    par(text(weight: "bold", fact.label))
    if fact.hint != "" { par(text(size: 8.5pt, fill: quiet, fact.hint)) }
  })
  let value(fact, wide) = grid.cell(colspan: wide, block(width: 100%, height: if fact.blank { 1.35em } else { auto }, {
    if fact.choices.len() > 0 { par(fact.choices.map(choice-of).join(h(1.2em))) }
    content(fact.value)
  }))
  if not it.captionHidden { block(above: 1.2em, below: 0.5em, sticky: true, par(text(weight: "bold", it.caption))) }
  set par(spacing: 0.5em, leading: 0.5em)
  set text(size: 10pt)
  grid(
    columns: if it.paired { (22fr, 28fr, 20fr, 30fr) } else { (32fr, 68fr) },
    stroke: 0.5pt + line-colour,
    inset: (x: 6pt, y: 5pt),
    ..it.lines.map(facts => if facts.len() == 2 {
      (label(facts.at(0)), value(facts.at(0), 1), label(facts.at(1)), value(facts.at(1), 1))
    } else {
      (label(facts.at(0)), value(facts.at(0), if it.paired { 3 } else { 1 }))
    }).flatten(),
  )
}

#let picture(source, format, width, alt) = image(source, format: format, width: width, alt: alt)

#let chart-of(it) = block(above: 1.2em, below: 1.2em, {
  block(below: 0.5em, sticky: true, par(text(weight: "bold", it.title)))
  picture(bytes(it.svg), "svg", calc.min(100, it.share * 100) * 1%, it.alt)
  if it.source != "" { par(text(size: 9pt, fill: quiet, it.source)) }
  table-of(it.table)
})

#let figure-of(it) = block(above: 1.2em, below: 1.2em, {
  picture(it.path, it.picture.type.replace("jpeg", "jpg"), calc.min(100, it.share * 100) * 1%, it.alt)
  if it.caption != "" { par(text(size: 9pt, fill: quiet, it.caption)) }
})

#let note-of(it) = block(
  width: 100%, above: 1.1em, below: 1.1em, inset: (left: 10pt, rest: 8pt), fill: tint, stroke: (left: 3pt + brand), {
    if it.title != "" { par(strong(it.title)) }
    content(it.content)
  },
)

#let block-of(it) = {
  if it.kind == "heading" { heading(level: it.level, it.text) }
  else if it.kind == "paragraph" or it.kind == "list" { prose(it) }
  else if it.kind == "facts" { facts-of(it) }
  else if it.kind == "table" { if it.rows.len() == 0 { par(emph(it.empty)) } else { table-of(it) } }
  else if it.kind == "chart" { chart-of(it) }
  else if it.kind == "figure" { figure-of(it) }
  else if it.kind == "note" { note-of(it) }
  else if it.kind == "pageBreak" { pagebreak(weak: true) }
}

#let letterhead = {
  grid(
    columns: (1fr, auto),
    align: (start + horizon, end + horizon),
    {
      set par(spacing: 0.6em)
      par(text(size: 14pt, weight: "bold", fill: brand, data.organisation.name))
      if data.organisation.strapline != "" { par(text(size: 9.5pt, fill: quiet, data.organisation.strapline)) }
    },
    if data.logo != none {
      picture(data.logo.path, data.logo.type.replace("jpeg", "jpg"), data.logo.width * 1pt, data.organisation.name)
    } else {
      par(text(size: 8.5pt, fill: quiet, data.organisation.address.join("\n")))
    },
  )
  block(above: 0.6em, below: 1.4em, line(length: 100%, stroke: 1.5pt + brand))
}

#let head = {
  letterhead
  if not data.titleHidden {
    title()
    if data.subtitle != "" { block(below: 1em, par(text(size: 12.5pt, fill: quiet, data.subtitle))) }
    for fact in data.meta { par(spacing: 0.4em, [#strong(fact.label + ":") #for one in fact.value { if one.kind == "paragraph" { words(one.line) } else { one.items.map(item).join(", ") } }]) }
    v(0.6em)
  }
}

#let running-line(rule, left, right) = block(
  width: 100%, stroke: rule, inset: (y: 4pt),
  grid(columns: (1fr, auto), column-gutter: 2em, left, right),
)

#set page(
  paper: "a4",
  margin: (x: 2cm, top: 2.1cm, bottom: 2cm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8.5pt, fill: quiet)
    running-line((bottom: 0.5pt + line-colour), data.running, data.organisation.name)
  },
  footer: context {
    set text(size: 8.5pt, fill: quiet)
    running-line(
      (top: 0.5pt + line-colour),
      data.reference,
      [Page #counter(page).display() of #counter(page).final().first()],
    )
  },
)

#for (index, section) in data.sections.enumerate() [
  #set page(flipped: section.orientation == "landscape")
  #if index == 0 { head }
  #for one in section.blocks { block-of(one) }
]
`;
