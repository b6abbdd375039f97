"""large.py FUNCTIONS: prints a C program of some 20 lines a function, with a connect in
each: 500 of them make 10,000 lines and 500 connect sites. The code around the
connects is ordinary, and so are they: asked first, in a loop with a wait, in a
state machine, closed before; other files call the functions. (What a main with
500 clients costs is in complexity.py.)"""

import sys

HEAD = """\
#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

"""
OPENS = [
    """\
  if (mosquitto_socket(c) == -1)
    rc = mosquitto_connect(c, "broker", 1883, 60);
  else
    rc = 0;
""",
    """\
  while ((rc = mosquitto_connect(c, "broker", 1883, 60)) != MOSQ_ERR_SUCCESS)
    if (tries++ > 5)
      break;
    else
      sleep(5);
""",
    """\
  mosquitto_disconnect(c);
  rc = mosquitto_connect(c, "broker", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    fprintf(stderr, "no connection\\n");
""",
    """\
  if (state%d == 0 && mosquitto_connect(c, "broker", 1883, 60) == 0)
    state%d = 1;
  if (state%d == 1 && mosquitto_loop(c, 100, 1) != 0)
    state%d = 0, tries++;
""",
]


def function(i):
    opens = OPENS[i % 4].replace("%d", str(i))
    return (
        """\
static int state%d;
int leg%d(struct mosquitto *c, const char *topic, int length) {
  char text[64];
  int rc = 0, tries = 0, sum = state%d;
  for (int i = 0; i < length; i++) {
    sum += topic[i] * %d;
    if (sum > 1000000)
      sum -= 1000000;
  }
"""
        % (i, i, i, i + 1)
        + opens
        + """\
  snprintf(text, sizeof text, "%d: %d", rc, sum + tries);
  if (rc == 0)
    mosquitto_publish(c, NULL, topic, (int)strlen(text), text, 0, false);
  else
    puts(text);
  return rc;
}

"""
    )


def main():
    print(HEAD + "".join(function(i) for i in range(int(sys.argv[1]))))


if __name__ == "__main__":
    main()
