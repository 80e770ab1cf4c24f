package io.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of code, rules and data files. */
final class Version implements IVersionProvider {
    private static final int DIGITS = 12;

    @Override
    public String[] getVersion() {
        return new String[] {
            "Dateline " + number(),
            "Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION(),
            "Java " + System.getProperty("java.version")
        };
    }

    /** As the build named it. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /** Number and content of this build: two builds that differ in code, rules or data differ here. */
    static String exact() {
        try {
            Path home = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(home) ? number() + "+" + digest(home) : number() + "+classes";
        } catch (IOException | URISyntaxException e) {
            return number() + "+unknown";
        }
    }

    private static String digest(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
