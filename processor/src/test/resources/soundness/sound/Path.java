package sound;

/** Makes a program's choices: bit by bit of a number, then no. */
public final class Path {

  /** What programs throw and catch among themselves. */
  public static final class Oops extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private long bits;

  public Path(long bits) {
    this.bits = bits;
  }

  public boolean yes() {
    boolean next = (bits & 1) == 1;
    bits >>>= 1;
    return next;
  }

  public void mayFail() {
    if (yes()) {
      throw new Oops();
    }
  }
}
