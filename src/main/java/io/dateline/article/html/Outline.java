package io.dateline.article.html;

import java.util.List;

/**
 * A page as its reader sees it: boxes and the blocks of text in them, both in the order of the page.
 *
 * @param root the box of the whole page
 * @param isCut whether the page has more nodes than are looked at
 */
record Outline(Box root, List<Box> boxes, List<Block> blocks, boolean isCut) {}
