package io.dateline.cli;

import picocli.CommandLine.Command;

@Command(name = "show", description = "Shows one document, stage by stage.")
final class ShowCommand implements Runnable {
    @Override
    public void run() {}
}
