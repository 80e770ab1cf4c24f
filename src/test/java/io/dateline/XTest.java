package io.dateline;

import org.junit.jupiter.api.Test;

class XTest {
    @Test
    void x() {}
}
