package io.dateline.article.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells lists of other articles by their build: entries side by side, each with one linked title and little text. */
final class Listings {
    /** A linked title has so many letters at least. */
    private static final int TITLE = 15;

    private static final double LINKED = 0.8;
    /** What introduces another article is no longer, in letters of running text. */
    private static final int SUMMARY = 260;
    /** So many entries side by side make a list. */
    private static final int ENTRIES = 3;
    /** They are this share of what stands there. */
    private static final double MOST = 0.6;

    private final Outline outline;
    private final Site site;
    /** Linked titles before each block. */
    private final int[] titlesBefore;

    private Listings(Outline outline) {
        this.outline = outline;
        this.site = Site.of(outline);
        titlesBefore = new int[outline.blocks().size() + 1];
        for (Block block : outline.blocks()) {
            titlesBefore[block.index() + 1] = titlesBefore[block.index()] + (isTitle(block) ? 1 : 0);
        }
    }

    /** The boxes that are entries of such lists, by {@link Box#index}. */
    static boolean[] entries(Outline outline) {
        return new Listings(outline).entries();
    }

    private boolean[] entries() {
        List<Box> boxes = outline.boxes();
        boolean[] isTeaser = new boolean[boxes.size()];
        for (Block block : outline.blocks()) {
            if (titles(block.index(), block.index() + 1) > 0) {
                Box entry = entry(block.box());
                if (entry != null) {
                    isTeaser[entry.index] = true;
                }
            }
        }
        int[] children = new int[boxes.size()];
        int[] teasers = new int[boxes.size()];
        for (Box box : boxes) {
            Box parent = box.parent;
            if (parent != null && box.chars > 0) {
                children[parent.index]++;
                teasers[parent.index] += isTeaser[box.index] ? 1 : 0;
            }
        }
        boolean[] entries = new boolean[boxes.size()];
        for (Box box : boxes) {
            Box parent = box.parent;
            entries[box.index] = parent != null
                    && isTeaser[box.index]
                    && teasers[parent.index] >= ENTRIES
                    && teasers[parent.index] >= MOST * children[parent.index];
        }
        return entries;
    }

    /** The largest box around a title that holds no other and little text; null where it holds nothing but the title. */
    private @Nullable Box entry(Box inner) {
        Box entry = null;
        for (Box box = inner; box != null && box.mass <= SUMMARY && titles(box.start, box.end) == 1; box = box.parent) {
            entry = box;
        }
        return entry != null && !entry.tag.equals("tr") && (entry.end - entry.start > 1 || entry.images > 0)
                ? entry
                : null;
    }

    private int titles(int start, int end) {
        return titlesBefore[end] - titlesBefore[start];
    }

    /** Leads to another page of the same site. */
    private boolean isTitle(Block block) {
        return block.chars() >= TITLE
                && block.linkShare() > LINKED
                && block.link().filter(site::holds).isPresent();
    }
}
