package health.longhold.edge.export;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Room for so many documents at once, and for one of each member. */
final class Room {
  private final Semaphore places;
  private final Set<String> members = ConcurrentHashMap.newKeySet();

  Room(int places) {
    this.places = new Semaphore(places);
  }

  /** Somebody who may want a place; they have none yet. */
  Visit visit(String member) {
    return new Visit(member);
  }

  /** One request. Once it has ended it takes no place any more, however late an answer comes. */
  final class Visit {
    private final String member;
    private boolean inside;
    private boolean over;

    private Visit(String member) {
      this.member = member;
    }

    /** Takes a place; false if there is none. */
    synchronized boolean enter() {
      if (over || inside || !members.add(member)) {
        return inside;
      }
      inside = places.tryAcquire();
      if (!inside) {
        members.remove(member);
      }
      return inside;
    }

    synchronized void end() {
      over = true;
      if (inside) {
        inside = false;
        members.remove(member);
        places.release();
      }
    }
  }
}
