"""Reading an article: what there is to read, in sections of paragraphs, points and figures."""

from pathlib import Path

from samensociaal_desktop.content.faults import Faults, Sort
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import NAME, Table
from samensociaal_desktop.domain.articles import Article, Block, Section, Shelf


def read_article(path: Path, faults: Faults) -> Article | None:
    """Return the article that stands in a file, or None with every fault noted."""
    file = read(path, faults)
    if file is None:
        return None
    article_id, shelf = file.own_id(path.stem), file.member("shelf", Shelf)
    title, intro = file.words("title"), file.words("intro")
    sections = file.each("section", _section)
    file.close()
    if not sections and not faults.count:
        file.note("no section")
    if shelf is None or faults.count:
        return None
    return Article(id=article_id, shelf=shelf, title=title, intro=intro, sections=sections)


def _section(table: Table) -> Section:
    blocks = []
    for each in table.tables("block"):
        blocks.append(_block(each))
        each.close()
    if not blocks:
        table.note("no block")
    return Section(id=table.text("id", NAME), heading=table.words("heading"), blocks=tuple(blocks))


def _block(table: Table) -> Block:
    block = Block(
        text=table.words_or_none("text"),
        points=table.texts("point"),
        figures=table.mentions("figures", Sort.FIGURE),
        address=table.address("address"),
        sources=table.mentions("sources", Sort.SOURCE),
    )
    if not any(table.has(key) for key in ("text", "point", "figures", "address")):
        table.note("needs a text, points, figures or an address")
    return block
