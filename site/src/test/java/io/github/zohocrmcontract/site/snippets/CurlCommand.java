package io.github.zohocrmcontract.site.snippets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A command for curl, as a shell would read it. It knows no more than the snippets have: words in
 * single quotes, lines that go on, and the options -X, -H and -d.
 *
 * @param method the HTTP method
 * @param url the address
 * @param headers a line each
 * @param body what is sent; empty if nothing is
 */
record CurlCommand(String method, URI url, List<String> headers, String body) {

  private static final URI BY_HAND = URI.create("http://127.0.0.1:8080");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /**
   * Reads a command.
   *
   * @throws IllegalArgumentException if a shell or curl would take it otherwise
   */
  static CurlCommand parse(String command) {
    Iterator<String> words = words(command).iterator();
    if (!words.hasNext() || !words.next().equals("curl")) {
      throw new IllegalArgumentException("It does not begin with curl: " + command);
    }
    String method = "";
    String url = "";
    String body = "";
    List<String> headers = new ArrayList<>();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "-X" -> method = words.next();
        case "-H" -> headers.add(words.next());
        case "-d" -> body = words.next();
        default -> {
          if (word.startsWith("-") || !url.isEmpty()) {
            throw new IllegalArgumentException("What is " + word + "?");
          }
          url = word;
        }
      }
    }
    String usual = body.isEmpty() ? "GET" : "POST";
    return new CurlCommand(
        method.isEmpty() ? usual : method, URI.create(url), List.copyOf(headers), body);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    boolean inQuotes = false;
    for (int index = 0; index < command.length(); index++) {
      char character = command.charAt(index);
      if (inQuotes) {
        if (character == '\'') {
          inQuotes = false;
        } else {
          word.append(character);
        }
      } else if (character == '\'') {
        inQuotes = true;
        inWord = true;
      } else if (character == '\\') {
        index++;
        // A line that goes on; any other character stands for itself.
        if (command.charAt(index) != '\n') {
          word.append(command.charAt(index));
          inWord = true;
        }
      } else if (Character.isWhitespace(character)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
        if (character == '\n') {
          throw new IllegalArgumentException("The shell would end the command after " + words);
        }
      } else if ("\"$`&;|<>*?()[]{}#~!".indexOf(character) >= 0) {
        throw new IllegalArgumentException("The shell would do something with " + character);
      } else {
        word.append(character);
        inWord = true;
      }
    }
    if (inQuotes) {
      throw new IllegalArgumentException("A quote is not closed.");
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  /** Sends it to a stub at another address. */
  HttpResponse<String> send(URI stub) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(stub))
            .timeout(LIMIT)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      request.header(parts[0], parts[1]);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private URI at(URI stub) {
    return URI.create(url.toString().replace(BY_HAND.toString(), stub.toString()));
  }
}
