package io.dateline.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Connected components of a graph, each named by its least node: a union-find whose result does not depend on order. */
final class Components {
    private final Map<String, String> parents = new HashMap<>();

    void link(String one, String other) {
        String a = least(one);
        String b = least(other);
        if (a.compareTo(b) < 0) {
            parents.put(b, a);
        } else {
            parents.put(a, b);
        }
    }

    Set<String> nodes() {
        return parents.keySet();
    }

    /** The least node of the component that the node is in. */
    String least(String node) {
        String root = node;
        for (String parent = parents.putIfAbsent(root, root); parent != null && !parent.equals(root); ) {
            root = parent;
            parent = parents.getOrDefault(root, root);
        }
        for (String step = node; !step.equals(root); ) {
            String next = parents.getOrDefault(step, root);
            parents.put(step, root);
            step = next;
        }
        return root;
    }
}
