// RUN: %check_iot_tidy %s 'iot-*' %t
// Events are pulled in batches. A new connection object takes the place of the
// one whose transport has closed, after a pause.
#include <proton/connection.h>
#include <proton/event.h>
#include <proton/proactor.h>
#include <stdbool.h>

struct sender {
  pn_proactor_t *proactor;
  bool over;
};

static void dial(struct sender *s) {
  pn_connection_t *c = pn_connection();
  pn_connection_set_container(c, "meter-sender");
  pn_proactor_connect2(s->proactor, c, NULL, "broker.lan:5672");
}

static bool handle(struct sender *s, pn_event_t *event) {
  switch (pn_event_type(event)) {
  case PN_TRANSPORT_CLOSED:
    pn_proactor_set_timeout(s->proactor, 5000);
    s->over = true;
    break;
  case PN_PROACTOR_TIMEOUT:
    if (s->over) {
      s->over = false;
      dial(s);
    }
    break;
  case PN_PROACTOR_INACTIVE:
    return false;
  default:
    break;
  }
  return true;
}

int main(void) {
  struct sender s = {pn_proactor(), false};
  dial(&s);
  for (bool goes_on = true; goes_on;) {
    pn_event_batch_t *batch = pn_proactor_wait(s.proactor);
    for (pn_event_t *event; (event = pn_event_batch_next(batch));)
      goes_on &= handle(&s, event);
    pn_proactor_done(s.proactor, batch);
  }
  pn_proactor_free(s.proactor);
  return 0;
}
