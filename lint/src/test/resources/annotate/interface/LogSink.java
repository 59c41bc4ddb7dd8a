package shop;

import java.util.Map;

final class LogSink implements Sink {

  @Override
  public void count(String name, Map<String, String> labels) {
    System.out.println(name + labels);
  }
}
