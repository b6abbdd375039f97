// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The thread may come between delete and new. Others are taken to run only
// where one waits or calls something unknown: nearly every program would be
// reported otherwise. With a wait between the two it is reported.
#include <mosquittopp.h>
#include <thread>
#include <unistd.h>

static mosqpp::mosquittopp *session;

static void keepUp() {
  for (;;) {
    if (session->loop() == MOSQ_ERR_SUCCESS)
      continue;
    sleep(20);
    session->reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}}
    // [iot-connect-after-destroy]
  }
}

int main(int argc, char **argv) {
  mosqpp::lib_init();
  session = new mosqpp::mosquittopp("valve");
  if (argc < 2 || session->connect(argv[1]) != MOSQ_ERR_SUCCESS)
    return 1;
  std::thread(keepUp).detach();
  for (;;) {
    sleep(3600);
    session->disconnect();
    delete session;
    session = new mosqpp::mosquittopp("valve");
    session->connect(argv[1]);
  }
}
